"""Pictures made safe and small by processes that hold nothing else: `pool` asks, `child` is one, `work` is the work."""
