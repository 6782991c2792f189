# Ask how people laugh here
