# First the list, then the loop
