"""Pure rules: money, ids, errors, prices, states and access. Values in, values or `Expected` out."""
