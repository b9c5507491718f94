"""Read articles from pages, links and files."""
