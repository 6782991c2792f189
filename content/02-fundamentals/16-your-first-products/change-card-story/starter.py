# For a screen of 40 characters
