"""The outside services of ours, over real sockets."""
