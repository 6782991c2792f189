# Who lives here?
