"""Settings to pools, gateways and the Context factory; the only importer of adapters."""
