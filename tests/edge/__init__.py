"""The HTTP and WebSocket edge, over real sockets."""
