def in_both(horror, comedy):
    return {horror} & {comedy}
