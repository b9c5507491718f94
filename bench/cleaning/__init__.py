"""How well the body of an article is told from the page around it."""
