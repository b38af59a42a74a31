"""The demo shop: its own texts in three languages, its own pictures, its people and what they bought."""
