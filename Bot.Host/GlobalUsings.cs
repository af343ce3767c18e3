// ASP.NET Core has an interface of the same name, which this host does not use.
global using IMiddleware = Microsoft.Bot.Builder.IMiddleware;
