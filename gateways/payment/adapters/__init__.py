"""One module per payment gateway, chosen by wiring alone."""
