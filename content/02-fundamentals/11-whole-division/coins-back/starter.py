# Change in as few coins as possible
