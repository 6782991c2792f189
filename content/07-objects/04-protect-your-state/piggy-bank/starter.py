# Who saves here?
