"""Load runs and their floors."""
