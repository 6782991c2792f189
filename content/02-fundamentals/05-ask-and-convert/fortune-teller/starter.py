# Come in, sit down
