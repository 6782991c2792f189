# Noughts and crosses, with undo
