"""Operations over the whole stack, one file for each noun and verb."""
