my_twin = "XX."
my_spare = "OXX"
my_game = "X" * 3
