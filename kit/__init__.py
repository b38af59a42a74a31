"""Tools without a commerce noun: configuration, clock, database, cache, streams, embedded servers, logs."""
