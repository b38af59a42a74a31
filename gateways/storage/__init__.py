"""Where pictures lie: the port and its adapters."""
