"""Documents: where they come from, and what is known of each before it runs."""
