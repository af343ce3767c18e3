using Bot.Host.Start;

return await HostProgram.Run(args);
