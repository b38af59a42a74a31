"""GraphQL over websockets."""
