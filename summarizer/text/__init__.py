"""Small layers over plain text that the stages share: words, languages."""
