"""Ways to send a mail, chosen by wiring alone."""
