# Ask for songs until somebody types stop
