"""Payment gateways: the port and its adapters."""
