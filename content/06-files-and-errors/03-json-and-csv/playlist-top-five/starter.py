# The top five of Night Waves
