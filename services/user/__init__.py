"""Everything that changes an account: one module for each thing a person does."""
