"""uvicorn's protocols, mended: what a connection may hold, how long it may take, and how it ends."""
