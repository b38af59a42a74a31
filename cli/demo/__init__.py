"""The demo shop: its own texts in four languages, its own pictures, its people and what they bought."""
