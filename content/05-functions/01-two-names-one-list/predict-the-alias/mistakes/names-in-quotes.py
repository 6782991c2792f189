my_game = "game"
my_spare = "OXX"
my_twin = "XX."
