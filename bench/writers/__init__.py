"""Measure the writers: how much they say is right, how much shorter it is, how long it takes."""
