"""Past-tense facts and the outbox."""
