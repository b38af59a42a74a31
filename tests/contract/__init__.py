"""What is promised: the contract, the layout, the names, the descriptions."""
