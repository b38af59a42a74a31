"""What shoppers do from beginning to end."""
