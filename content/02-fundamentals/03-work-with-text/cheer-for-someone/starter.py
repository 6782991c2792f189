# A cheer for
