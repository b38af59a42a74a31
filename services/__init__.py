"""Every write: one public function is one use case with its transaction."""
