"""The Starlette application: lifespan, routes, middleware, health and the gateways' webhooks."""
