# Nobody can crash this!
