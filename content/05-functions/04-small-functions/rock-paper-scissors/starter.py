# You against the computer
