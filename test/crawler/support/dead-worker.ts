// A parse process that cannot start.
throw new Error('stillborn')
