# Ask for a name, then welcome the guest
