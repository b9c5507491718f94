"""Quality and speed, side by side with peers. Not installed."""
