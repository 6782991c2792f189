"""The evening at the radio, with coroutines."""

# Here you write fetch_weather and main.
