from hypothesis import settings

# The same examples in every run, and no clock: a busy machine is no fault of the code.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")
