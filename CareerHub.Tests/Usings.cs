global using CareerHub.Tests.Support;
global using Xunit;
