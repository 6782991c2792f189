# Here you write the program that finds what fills a folder.
