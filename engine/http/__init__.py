"""GraphQL over HTTP: requests read, answers written, in one piece, in parts or as a stream of events."""
