# Welcome to the theatre!
