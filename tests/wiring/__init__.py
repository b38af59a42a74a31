"""What settings choose."""
