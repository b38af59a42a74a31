"""GraphQL machinery without a commerce noun."""
