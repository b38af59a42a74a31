"""The books of payments: rows under lock, what is known of their money, their logs. They know no order's rules."""
